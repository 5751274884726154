import type { Ask, Question } from '../../shared/ask.ts'
import type { Legend } from '../legend.ts'
import type { Picture } from '../picture.ts'
import type { View } from '../state.ts'
import type { Table } from '../table.ts'

/** A view of the graph: its tab, what it offers, what its marks mean, and where the code is that asks and draws. */
export interface ViewDefinition {
  title: string
  about: string
  /** The choices that it offers, each under its title. */
  options: { [name in 'level' | 'weight' | 'by' | 'years' | 'find']?: string }
  legend: Legend
  /** Loaded when it is needed. */
  code(): Promise<{ load: Load }>
}

/** Asks the server for what a view shows. */
export type Load = (view: View, ask: Ask, signal: AbortSignal) => Promise<Shown>

/** A sentence, and where it leads: what to change in the view, under a name. */
export type Note = string | { text: string; ways: Way[] }

export interface Way {
  label: string
  change: Partial<View>
}

/** The periods of a view, of which one is seen at a time. */
export interface Periods {
  /** `period` is its first year, `words` what there is to say of it. */
  steps: { period: string; name: string; words: string }[]
  /** The rows of one of them. */
  table(step: number): Table
}

/** What a view has to show, once the server has answered. */
export interface Shown {
  /** What is seen, in a sentence. */
  summary: string
  /** What is left out or could not be found, a sentence each. */
  notes: Note[]
  /** Ways to start, where there is nothing to draw yet. */
  ways?: Way[]
  /** What the marks mean of this answer alone, after the legend of the view. */
  legend?: Legend
  table: Table
  /** Of a view with a picture for each period: the periods, the oldest first. */
  periods?: Periods
  /** The GraphQL that made it. */
  question: Question
  /** The arguments of the network that is seen, as an export takes them; absent where positions are seen. */
  network?: object
  /** Null when there is nothing to draw. */
  picture: Picture | null
}
