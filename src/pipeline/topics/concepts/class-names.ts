/** A line is a code and its name. Codes that go deeper belong to the longest one that they begin with. */
const NAMES: Record<string, string> = {
  MSC: `
00 General and overarching topics
01 History and biography
03 Mathematical logic and foundations
05 Combinatorics
06 Order, lattices, ordered algebraic structures
08 General algebraic systems
11 Number theory
12 Field theory and polynomials
13 Commutative algebra
14 Algebraic geometry
15 Linear and multilinear algebra; matrix theory
16 Associative rings and algebras
17 Nonassociative rings and algebras
18 Category theory; homological algebra
19 K-theory
20 Group theory and generalizations
22 Topological groups, Lie groups
26 Real functions
28 Measure and integration
30 Functions of a complex variable
31 Potential theory
32 Several complex variables and analytic spaces
33 Special functions
34 Ordinary differential equations
35 Partial differential equations
37 Dynamical systems and ergodic theory
39 Difference and functional equations
40 Sequences, series, summability
41 Approximations and expansions
42 Harmonic analysis on Euclidean spaces
43 Abstract harmonic analysis
44 Integral transforms, operational calculus
45 Integral equations
46 Functional analysis
47 Operator theory
49 Calculus of variations and optimal control; optimization
51 Geometry
52 Convex and discrete geometry
53 Differential geometry
54 General topology
55 Algebraic topology
57 Manifolds and cell complexes
58 Global analysis, analysis on manifolds
60 Probability theory and stochastic processes
62 Statistics
65 Numerical analysis
68 Computer science
70 Mechanics of particles and systems
74 Mechanics of deformable solids
76 Fluid mechanics
78 Optics, electromagnetic theory
80 Classical thermodynamics, heat transfer
81 Quantum theory
82 Statistical mechanics, structure of matter
83 Relativity and gravitational theory
85 Astronomy and astrophysics
86 Geophysics
90 Operations research, mathematical programming
91 Game theory, economics, finance, and other social and behavioral sciences
92 Biology and other natural sciences
93 Systems theory; control
94 Information and communication theory, circuits
97 Mathematics education`,
  PACS: `
01 Communication, education, history, and philosophy
02 Mathematical methods in physics
03 Quantum mechanics, field theories, and special relativity
04 General relativity and gravitation
04.20 Classical general relativity
04.25 Approximation methods; equations of motion
04.30 Gravitational waves
04.40 Self-gravitating systems; continuous media and classical fields in curved spacetime
04.50 Higher-dimensional gravity and other theories of gravity
04.60 Quantum gravity
04.62 Quantum fields in curved spacetime
04.65 Supergravity
04.70 Physics of black holes
04.80 Experimental studies of gravity
04.90 Other topics in general relativity and gravitation
05 Statistical physics, thermodynamics, and nonlinear dynamical systems
06 Metrology, measurements, and laboratory procedures
07 Instruments, apparatus, and components common to several branches of physics and astronomy
11 General theory of fields and particles
12 Specific theories and interaction models; particle systematics
13 Specific reactions and phenomenology
14 Properties of specific particles
21 Nuclear structure
23 Radioactive decay and in-beam spectroscopy
24 Nuclear reactions: general
25 Nuclear reactions: specific reactions
26 Nuclear astrophysics
27 Properties of specific nuclei listed by mass ranges
28 Nuclear engineering and nuclear power studies
29 Experimental methods and instrumentation for elementary-particle and nuclear physics
31 Electronic structure of atoms and molecules: theory
32 Atomic properties and interactions with photons
33 Molecular properties and interactions with photons
34 Atomic and molecular collision processes and interactions
36 Exotic atoms and molecules; macromolecules; clusters
37 Mechanical control of atoms, molecules, and ions
41 Electromagnetism; electron and ion optics
42 Optics
43 Acoustics
44 Heat transfer
45 Classical mechanics of discrete systems
46 Continuum mechanics of solids
47 Fluid dynamics
51 Physics of gases
52 Physics of plasmas and electric discharges
61 Structure of solids and liquids; crystallography
62 Mechanical and acoustical properties of condensed matter
63 Lattice dynamics
64 Equations of state, phase equilibria, and phase transitions
65 Thermal properties of condensed matter
66 Nonelectronic transport properties of condensed matter
67 Quantum fluids and solids
68 Surfaces and interfaces; thin films and nanosystems
71 Electronic structure of bulk materials
72 Electronic transport in condensed matter
73 Electronic structure of surfaces, interfaces, thin films, and low-dimensional structures
74 Superconductivity
75 Magnetic properties and materials
76 Magnetic resonances and relaxations in condensed matter
77 Dielectrics, piezoelectrics, and ferroelectrics
78 Optical properties and condensed-matter spectroscopy
79 Electron and ion emission by liquids and solids; impact phenomena
81 Materials science
82 Physical chemistry and chemical physics
83 Rheology
84 Electronics; radiowave and microwave technology
85 Electronic and magnetic devices; microelectronics
87 Biological and medical physics
88 Renewable energy resources and applications
89 Other areas of applied and interdisciplinary physics
91 Solid Earth physics
92 Hydrospheric and atmospheric geophysics
93 Geophysical observations, instrumentation, and techniques
94 Physics of the ionosphere and magnetosphere
95 Fundamental astronomy and astrophysics; instrumentation, techniques, and astronomical observations
95.10 Fundamental astronomy
95.30 Fundamental aspects of astrophysics
95.35 Dark matter
95.36 Dark energy
95.40 Artificial Earth satellites
95.45 Observatories and site testing
95.55 Astronomical and space-research instrumentation
95.75 Observation and data reduction techniques; computer modeling and simulation
95.80 Astronomical catalogs, atlases, sky surveys, databases, and archives
95.85 Astronomical observations
96 Solar system; planetology
96.12 Planetology of solid planets: general
96.15 Planetology of fluid planets: general
96.20 Moon
96.25 Planetology of comets and small bodies
96.30 Solar system objects
96.50 Interplanetary physics
96.60 Solar physics
97 Stars
97.10 Stellar characteristics and properties
97.20 Normal stars (by class): general or individual
97.21 Pre-main sequence objects, young stellar objects and protostars
97.30 Variable and peculiar stars
97.60 Late stages of stellar evolution
97.80 Binary and multiple stars
97.82 Extrasolar planetary systems
98 Stellar systems; interstellar medium; galactic and extragalactic objects and systems; the Universe
98.10 Stellar dynamics and kinematics
98.20 Stellar clusters and associations
98.35 Characteristics and properties of the Milky Way galaxy
98.38 Interstellar medium and nebulae in the Milky Way
98.52 Normal galaxies; extragalactic objects and systems
98.54 Quasars; active or peculiar galaxies, objects, and systems
98.56 Local group; Magellanic Clouds
98.58 Interstellar medium and nebulae in external galaxies
98.62 Characteristics and properties of external galaxies and extragalactic objects
98.65 Galaxy groups, clusters, and superclusters; large scale structure of the Universe
98.70 Unidentified sources of radiation outside the Solar System
98.80 Cosmology`,
  ACM: `
A General literature
B Hardware
B.1 Control structures and microprogramming
B.2 Arithmetic and logic structures
B.3 Memory structures
B.4 Input/output and data communications
B.5 Register-transfer-level implementation
B.6 Logic design
B.7 Integrated circuits
B.8 Performance and reliability
C Computer systems organization
C.1 Processor architectures
C.2 Computer-communication networks
C.3 Special-purpose and application-based systems
C.4 Performance of systems
C.5 Computer system implementation
D Software
D.1 Programming techniques
D.2 Software engineering
D.3 Programming languages
D.4 Operating systems
E Data
E.1 Data structures
E.2 Data storage representations
E.3 Data encryption
E.4 Coding and information theory
E.5 Files
F Theory of computation
F.1 Computation by abstract devices
F.2 Analysis of algorithms and problem complexity
F.3 Logics and meanings of programs
F.4 Mathematical logic and formal languages
G Mathematics of computing
G.1 Numerical analysis
G.2 Discrete mathematics
G.3 Probability and statistics
G.4 Mathematical software
H Information systems
H.1 Models and principles
H.2 Database management
H.3 Information storage and retrieval
H.3.1 Content analysis and indexing
H.3.2 Information storage
H.3.3 Information search and retrieval
H.3.4 Systems and software
H.3.5 On-line information services
H.3.6 Library automation
H.3.7 Digital libraries
H.4 Information systems applications
H.5 Information interfaces and presentation
I Computing methodologies
I.1 Symbolic and algebraic manipulation
I.2 Artificial intelligence
I.2.1 Applications and expert systems
I.2.2 Automatic programming
I.2.3 Deduction and theorem proving
I.2.4 Knowledge representation formalisms and methods
I.2.5 Programming languages and software
I.2.6 Learning
I.2.7 Natural language processing
I.2.8 Problem solving, control methods, and search
I.2.9 Robotics
I.2.10 Vision and scene understanding
I.2.11 Distributed artificial intelligence
I.3 Computer graphics
I.4 Image processing and computer vision
I.5 Pattern recognition
I.6 Simulation and modeling
I.7 Document and text processing
J Computer applications
J.1 Administrative data processing
J.2 Physical sciences and engineering
J.3 Life and medical sciences
J.4 Social and behavioral sciences
J.5 Arts and humanities
J.6 Computer-aided engineering
J.7 Computers in other systems
K Computing milieux
K.1 The computer industry
K.2 History of computing
K.3 Computers and education
K.4 Computers and society
K.5 Legal aspects of computing
K.6 Management of computing and information systems
K.7 The computing profession
K.8 Personal computing`,
};

const tables = new Map<string, ReadonlyMap<string, string>>();

function tableOf(scheme: string): ReadonlyMap<string, string> | undefined {
  const known = tables.get(scheme);
  if (known || !Object.hasOwn(NAMES, scheme)) return known;
  const lines = (NAMES[scheme] ?? "").split("\n").filter(Boolean);
  const table = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]),
  );
  tables.set(scheme, table);
  return table;
}

/** A class of a classification. */
export interface NamedClass {
  code: string;
  name: string;
}

/**
 * The class that a code of the Mathematics Subject Classification, of PACS (2010) or of ACM's system of 1998 belongs to, as deep as its
 * name is known here (`98.80.-k` → `98.80`, Cosmology), and the classes above it, the nearest first. Empty where nothing of it is known.
 */
export function classesOf(scheme: string, code: string): NamedClass[] {
  const table = tableOf(scheme);
  if (!table) return [];
  const ends = Array.from({ length: code.length }, (_, n) => code.length - n);
  return ends.flatMap((end) => {
    const name = table.get(code.slice(0, end));
    const isWhole = !(scheme === "ACM" && /^\d/.test(code.slice(end))); // I.2.1 does not begin I.2.10
    return name !== undefined && isWhole ? [{ code: code.slice(0, end), name }] : [];
  });
}
