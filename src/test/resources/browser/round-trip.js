// Takes bpmn-js out of Camunda's own bundle (webjars/camunda/lib/deps.js, bpmn-js 16.5) without starting a web application.
(() => {
  const factories = {};
  const cache = {};
  const chunks = (self.webpackChunkcamunda_bpm_webapp = []);
  chunks.push = ([, modules]) => Object.assign(factories, modules);

  function load(id) {
    if (!cache[id]) {
      cache[id] = { exports: {} };
      factories[id].call(cache[id].exports, cache[id], cache[id].exports, load);
    }
    return cache[id].exports;
  }
  load.o = (object, name) => Object.prototype.hasOwnProperty.call(object, name);
  load.d = (exports, getters) => {
    for (const name of Object.keys(getters)) {
      if (!load.o(exports, name)) {
        Object.defineProperty(exports, name, { enumerable: true, get: getters[name] });
      }
    }
  };
  load.r = (exports) => Object.defineProperty(exports, "__esModule", { value: true });
  load.n = (module) => {
    const get = module && module.__esModule ? () => module.default : () => module;
    load.d(get, { a: get });
    return get;
  };
  load.g = self;

  function viewer() {
    const marks = ["bpmn:Definitions", "_navigationModules"];
    const id = Object.keys(factories).find((key) => marks.every((mark) => factories[key].toString().includes(mark)));
    return Object.values(load(id)).find((type) => type.prototype && type.prototype.importXML);
  }

  self.roundTrip = async ({ xml, camunda }) => {
    const Viewer = viewer();
    const diagram = new Viewer({ container: "#canvas", moddleExtensions: { camunda } });
    const { warnings } = await diagram.importXML(xml);
    const exported = await diagram.saveXML({ format: true });
    const drawn = diagram.get("elementRegistry").getAll().length;
    diagram.destroy();
    return { warnings: warnings.map((warning) => warning.message), xml: exported.xml, drawn };
  };
})();
