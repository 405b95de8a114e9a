// Opens the viewer, with the contract's code samples above each operation's responses.
(function () {
  "use strict";

  function codeSamples(system) {
    const React = system.React;
    const h = React.createElement;

    function Samples(props) {
      const [chosen, choose] = React.useState(0);
      const shown = props.samples[chosen] || props.samples[0];
      const tab = (it, i) =>
        h("button", { key: it.lang, type: "button", className: "btn", "aria-pressed": it === shown, style: { opacity: it === shown ? 1 : 0.55, marginRight: "6px" }, onClick: () => choose(i) }, it.label);
      return h("div", { className: "opblock-section code-samples" },
        h("div", { className: "opblock-section-header" }, h("h4", null, "Code samples"), h("div", null, props.samples.map(tab))),
        h("div", { className: "highlight-code", style: { padding: "0 20px" } }, h("pre", { className: "microlight", style: { maxHeight: "28em", overflow: "auto" } }, h("code", null, shown.source))));
    }

    return {
      wrapComponents: {
        responses: (Original) => (props) => {
          const found = system.specSelectors.specJson().getIn(["paths", props.path, props.method, "x-codeSamples"]);
          const samples = found ? found.toJS() : [];
          return h(React.Fragment, null, samples.length > 0 && h(Samples, { samples }), h(Original, props));
        },
      },
    };
  }

  SwaggerUIBundle({
    dom_id: "#viewer",
    url: "/openapi.json",
    deepLinking: true,
    displayRequestDuration: true,
    persistAuthorization: false,
    tryItOutEnabled: false,
    validatorUrl: null,
    plugins: [codeSamples],
  });
})();
