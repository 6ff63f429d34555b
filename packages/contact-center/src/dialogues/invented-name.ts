import { seededRandom, seedOf } from '../random.js';

const given = ['Amara', 'Bruno', 'Chiara', 'Dmitri', 'Elif', 'Farah', 'Gustav', 'Hana', 'Ibrahim', 'Joanna', 'Kofi', 'Leila', 'Mateo', 'Nadia', 'Oskar', 'Priya', 'Quentin', 'Rosa', 'Samir', 'Tove', 'Usha', 'Viktor', 'Wanda', 'Yusuf', 'Zofia'];
const family = ['Abara', 'Bauer', 'Castillo', 'Dhillon', 'Eriksen', 'Fontaine', 'Greco', 'Haddad', 'Ivanova', 'Jansen', 'Kimura', 'Lindqvist', 'Mensah', 'Novak', 'Okafor', 'Petrov', 'Rahman', 'Santos', 'Thorne', 'Ueda', 'Varga', 'Wójcik', 'Yilmaz', 'Zhou'];

/** A name for a customer whose record tells none; the same text, the same name. */
export function inventedName(of: string): string {
  const random = seededRandom(seedOf(of));
  const pick = (names: readonly string[]): string => names[Math.floor(random() * names.length)] ?? '';
  return `${pick(given)} ${pick(family)}`;
}
