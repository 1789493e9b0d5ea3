// Jejak administrasi: who changed what outside cases.
import { styled } from './dom.js';

export async function administration(node) {
  styled(node).replaceChildren();
}
