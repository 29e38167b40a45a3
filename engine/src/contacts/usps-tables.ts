/** The post's abbreviations (Publication 28) of common street suffixes. */
export const SUFFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ALLEY: "ALY", AVENUE: "AVE", AV: "AVE", BOULEVARD: "BLVD", CIRCLE: "CIR", COURT: "CT", COVE: "CV" },
    ...{ CRESCENT: "CRES", CROSSING: "XING", DRIVE: "DR", EXPRESSWAY: "EXPY", HIGHWAY: "HWY", LANE: "LN" },
    ...{ PARKWAY: "PKWY", PLACE: "PL", PLAZA: "PLZ", POINT: "PT", ROAD: "RD", SQUARE: "SQ", STREET: "ST" },
    ...{ TERRACE: "TER", TRAIL: "TRL", TURNPIKE: "TPKE" },
  }),
);

export const DIRECTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ NORTH: "N", SOUTH: "S", EAST: "E", WEST: "W" },
    ...{ NORTHEAST: "NE", NORTHWEST: "NW", SOUTHEAST: "SE", SOUTHWEST: "SW" },
  }),
);

/** What begins the part of an address within a building. */
export const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ APARTMENT: "APT", APT: "APT", BUILDING: "BLDG", BLDG: "BLDG", FLOOR: "FL", ROOM: "RM", RM: "RM" },
    ...{ SUITE: "STE", STE: "STE", UNIT: "UNIT", "#": "#" },
  }),
);

/** With which three digits ZIP codes begin, from and to, by state; territories included, the armed forces not. */
export const ZIP_PREFIXES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  ...{ AL: [[350, 369]], AK: [[995, 999]], AZ: [[850, 865]], AR: [[716, 729]], CA: [[900, 961]] },
  ...{ CO: [[800, 816]], DE: [[197, 199]], FL: [[320, 349]], HI: [[967, 968]], ID: [[832, 838]] },
  CT: [[60, 69]],
  DC: [
    [200, 200],
    [202, 205],
    [569, 569],
  ],
  GA: [
    [300, 319],
    [398, 399],
  ],
  ...{ IL: [[600, 629]], IN: [[460, 479]], IA: [[500, 528]], KS: [[660, 679]], KY: [[400, 427]] },
  ...{ LA: [[700, 714]], ME: [[39, 49]], MI: [[480, 499]], MN: [[550, 567]] },
  ...{ MS: [[386, 397]], MO: [[630, 658]], MT: [[590, 599]], NE: [[680, 693]], NV: [[889, 898]] },
  MD: [[206, 219]],
  MA: [
    [10, 27],
    [55, 55],
  ],
  ...{ NH: [[30, 38]], NJ: [[70, 89]], NM: [[870, 884]], NC: [[270, 289]], ND: [[580, 588]] },
  NY: [
    [5, 5],
    [63, 63],
    [100, 149],
  ],
  ...{ OH: [[430, 459]], OK: [[730, 749]], OR: [[970, 979]], PA: [[150, 196]], RI: [[28, 29]] },
  ...{ SC: [[290, 299]], SD: [[570, 577]], TN: [[370, 385]], UT: [[840, 847]] },
  TX: [
    [733, 733],
    [750, 799],
    [885, 885],
  ],
  VT: [[50, 59]],
  VA: [
    [201, 201],
    [220, 246],
  ],
  ...{ WA: [[980, 994]], WV: [[247, 268]], WI: [[530, 549]], WY: [[820, 831]] },
  ...{ PR: [[6, 9]], VI: [[8, 8]], GU: [[969, 969]], AS: [[967, 967]], MP: [[969, 969]] },
};
