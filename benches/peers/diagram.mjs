// Places a drawing with elkjs or dagre: node diagram.mjs elk|elk-lanes|dagre FILE.
// In: boxes and links as our side tells them. Out: the same form, with the time in milliseconds.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [engine, file, home] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${home ?? process.cwd()}/package.json`));
const drawing = JSON.parse(readFileSync(file, "utf8"));

async function elk(withLanes, routing) {
  const ELK = require("elkjs/lib/elk.bundled.js");
  const options = {
    "elk.algorithm": "layered",
    "elk.direction": "RIGHT",
    "elk.spacing.nodeNode": "9",
    "elk.layered.spacing.nodeNodeBetweenLayers": "60",
    "elk.edgeRouting": routing,
    "elk.separateConnectedComponents": "false",
    ...(withLanes && { "elk.partitioning.activate": "true" }),
  };
  const graph = {
    id: "root",
    layoutOptions: options,
    children: drawing.boxes.map(([, , width, height], at) => ({
      id: `b${at}`, width, height,
      ...(withLanes && { layoutOptions: { "elk.partitioning.partition": String(drawing.lanes[at]) } }),
    })),
    edges: drawing.links.map(([from, to], at) => ({ id: `l${at}`, sources: [`b${from}`], targets: [`b${to}`] })),
  };
  const begun = performance.now();
  const placed = await new ELK().layout(graph);
  const milliseconds = performance.now() - begun;
  const boxes = placed.children.map((one) => [one.x, one.y, one.width, one.height]);
  const lines = placed.edges.map((edge) => {
    const [section] = edge.sections;
    return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => [x, y]);
  });
  return { boxes, lines, milliseconds };
}

function dagre() {
  const { Graph, layout } = require("@dagrejs/dagre");
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 9, ranksep: 60, edgesep: 9 });
  graph.setDefaultEdgeLabel(() => ({}));
  drawing.boxes.forEach(([, , width, height], at) => graph.setNode(`b${at}`, { width, height }));
  drawing.links.forEach(([from, to], at) => graph.setEdge(`b${from}`, `b${to}`, {}, `l${at}`));
  const begun = performance.now();
  layout(graph);
  const milliseconds = performance.now() - begun;
  const boxes = drawing.boxes.map((_, at) => {
    const { x, y, width, height } = graph.node(`b${at}`);
    return [x - width / 2, y - height / 2, width, height];
  });
  const lines = drawing.links.map(([from, to], at) =>
    graph.edge(`b${from}`, `b${to}`, `l${at}`).points.map(({ x, y }) => [x, y]));
  return { boxes, lines, milliseconds };
}

const engines = {
  elk: () => elk(false, "POLYLINE"),
  "elk-lanes": () => elk(true, "POLYLINE"),
  "elk-orthogonal": () => elk(true, "ORTHOGONAL"),
  dagre,
};
const placed = await engines[engine]();
process.stdout.write(JSON.stringify({ ...placed, lanes: drawing.lanes, links: drawing.links }));
