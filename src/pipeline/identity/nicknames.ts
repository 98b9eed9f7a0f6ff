/** Short and familiar forms of given names, and what they stand for; forms of one name in several languages. */
const NAMES = [
  "alexander alex sasha aleksandr aleksander alexandre alessandro alexandr oleksandr",
  "alexei alexey aleksei aleksey alexis",
  "andrew andy drew andrei andrey andreas andrea andres andre andrzej",
  "anthony tony antonio anton antoine",
  "benjamin ben",
  "catherine kate katie cathy katherine kathryn ekaterina yekaterina katarina",
  "charles charlie chuck carlos carl karl",
  "christopher chris christophe christoph",
  "christine chris christina tina",
  "daniel dan danny daniele",
  "david dave",
  "dimitri dmitry dmitri dmitrii dima",
  "donald don",
  "douglas doug",
  "edward ed eddie ted eduard eduardo edvard",
  "elizabeth liz beth betty elisabeth",
  "evgeny evgenii evgeni yevgeny eugene",
  "francis frank francisco paco francesco franz",
  "frederick fred frederic friedrich",
  "george georg georgy georgii giorgio jorge",
  "gerald gerry jerry",
  "gregory greg grigory gregorio",
  "igor ihor",
  "ilya ilia",
  "ivan vanya",
  "james jim jimmy jamie",
  "jeffrey jeff geoffrey geoff",
  "jennifer jen jenny",
  "jonathan jon",
  "john jack johnny johann johannes jan jean juan giovanni",
  "joseph joe jose josef giuseppe pepe",
  "julia yulia iuliia yuliya juliya",
  "kenneth ken",
  "lawrence larry laurence",
  "leonard len leo leonid",
  "margaret maggie meg peggy",
  "mary maria marie mariya mariia",
  "matthew matt matthias mathieu matteo",
  "michael mike mick mikhail michel michele miguel mikael",
  "mohammed mohammad muhammad mohamed mohd",
  "nicholas nick nicolas nikolai nikolay nicola nikolaos",
  "olga olha",
  "pamela pam",
  "patricia pat patty",
  "patrick pat",
  "paul pavel paolo pablo",
  "peter pete pedro pietro pierre petr pyotr",
  "philip phil philippe phillip",
  "raymond ray",
  "rebecca becky",
  "richard rick dick rich ricardo",
  "robert bob rob bobby roberto",
  "ronald ron",
  "samuel sam",
  "samantha sam",
  "sergey sergei serge sergii serhii sergio",
  "stephen steve steven stefan stefano stephan",
  "susan sue susanne",
  "theodore ted theo",
  "thomas tom tomas tommaso",
  "timothy tim",
  "valery valeri valerii valeriy",
  "victor viktor vic",
  "vladimir volodymyr vlad",
  "walter walt",
  "william bill will billy wilhelm",
  "yuri yury iurii yurii juri",
];

const groupsOf = new Map<string, number[]>();
NAMES.forEach((line, group) => {
  for (const name of line.split(" ")) groupsOf.set(name, [...(groupsOf.get(name) ?? []), group]);
});

/** Whether two different given names (plain, in lower case) may be those of one person: `bill` and `william`. */
export function areFamiliar(a: string, b: string): boolean {
  const others = groupsOf.get(b);
  return others !== undefined && (groupsOf.get(a)?.some((group) => others.includes(group)) ?? false);
}

/** The first letters that the familiar forms of a name begin with, its own left out. */
export function otherInitials(name: string): string[] {
  const names = (groupsOf.get(name) ?? []).flatMap((group) => NAMES[group]?.split(" ") ?? []);
  return [...new Set(names.map((one) => one[0] ?? ""))].filter((initial) => initial !== name[0]);
}
