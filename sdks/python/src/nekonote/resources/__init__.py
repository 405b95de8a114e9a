# Written by sdk-gen from the API's description. Changes here are lost.
"""One module for each resource."""
