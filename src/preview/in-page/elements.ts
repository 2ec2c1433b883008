type Child = Node | string;

/** An element with its properties and what stands in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

export function button(label: string, pressed: () => void, className = ''): HTMLButtonElement {
  const made = make('button', { type: 'button', className }, label);
  made.addEventListener('click', pressed);
  return made;
}
