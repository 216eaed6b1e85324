export { Placements, type PlacementPorts } from './placements.js';
export { requestPlacement, type PlacementRequest } from './request.js';
