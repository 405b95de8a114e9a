-- Published words are written as OrderStatus writes them.
UPDATE ship_requests SET state = 'cancelled' WHERE state = 'canceled';
UPDATE ship_requests SET state = 'cancelling' WHERE state = 'canceling';
UPDATE events SET kind = 'ship_request.cancelled' WHERE kind = 'ship_request.canceled';
