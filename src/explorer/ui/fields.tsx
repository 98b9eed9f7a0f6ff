import { useState } from "react";
import styles from "./ui.module.css";

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  among: readonly { name: T; label: string }[];
  onChange: (value: T) => void;
}

/** One of several, by name. */
export function Choice<T extends string>({ label, value, among, onChange }: ChoiceProps<T>) {
  return (
    <label className={styles.field}>
      {label}
      <select value={value} onChange={(event) => onChange(among[event.target.selectedIndex]?.name ?? value)}>
        {among.map((one) => (
          <option key={one.name} value={one.name}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SwitchProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label className={styles.switch}>
      {label}
      <input
        type="checkbox"
        role="switch"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}

interface WholeNumberProps {
  label: string;
  value: number;
  min: number;
  step?: number;
  onChange: (value: number) => void;
}

export function WholeNumber({ label, value, min, step = 1, onChange }: WholeNumberProps) {
  return (
    <label className={styles.field}>
      {label}
      <input
        type="number"
        min={min}
        step={step}
        value={value}
        onChange={(event) => onChange(Math.floor(Number(event.target.value)) || 0)}
      />
    </label>
  );
}

interface PositiveNumberProps {
  label: string;
  value: number;
  step: number;
  most: number;
  onChange: (value: number) => void;
}

/** A number above 0. What is typed stays as it is typed, and is taken where it is one. */
export function PositiveNumber({ label, value, step, most, onChange }: PositiveNumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string) => {
    setTyped(text);
    const given = Number(text);
    if (given > 0 && given <= most) onChange(given);
  };
  return (
    <label className={styles.field}>
      {label}
      <input
        type="number"
        min={step}
        max={most}
        step={step}
        value={typed ?? value}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}

interface DayProps {
  label: string;
  /** `YYYY-MM-DD`, or null for none. */
  value: string | null;
  onChange: (value: string | null) => void;
}

export function Day({ label, value, onChange }: DayProps) {
  return (
    <label className={styles.field}>
      {label}
      <input type="date" value={value ?? ""} onChange={(event) => onChange(event.target.value || null)} />
    </label>
  );
}
