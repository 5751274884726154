import type { Page, PageEdge } from '../graph/page.ts'
import type * as t from './types.ts'
export interface AppointmentRow {
  type: 'Appointment'
  sortKey: string
  id: string
  datasets: Array<string>
  startDate?: string | null
  endDate?: string | null
  status: t.AppointmentStatus
}
export interface BlocRow {
  type: 'Bloc'
  sortKey: string
  id: string
  datasets: Array<string>
  name: string
  otherNames: Array<string>
  description?: string | null
}
export interface CountryRow {
  type: 'Country'
  sortKey: string
  id: string
  datasets: Array<string>
  name: string
  otherNames: Array<string>
  formalName?: string | null
  foundedOn?: string | null
  dissolvedOn?: string | null
  iso2?: string | null
  m49?: string | null
  region?: string | null
  subregion?: string | null
}
export interface EventRow {
  type: 'Event'
  sortKey: string
  id: string
  datasets: Array<string>
  name: string
  kind: t.EventKind
  date?: string | null
  place?: string | null
}
export interface IssueRow {
  type: 'Issue'
  sortKey: string
  id: string
  datasets: Array<string>
  name: string
  otherNames: Array<string>
  kind: t.IssueKind
  description?: string | null
}
export interface MembershipRow {
  type: 'Membership'
  sortKey: string
  id: string
  datasets: Array<string>
  startDate?: string | null
  endDate?: string | null
}
export interface OrganizationRow {
  type: 'Organization'
  sortKey: string
  id: string
  datasets: Array<string>
  name: string
  otherNames: Array<string>
  kind: t.OrganizationKind
  description?: string | null
  foundedOn?: string | null
  dissolvedOn?: string | null
}
export interface PersonRow {
  type: 'Person'
  sortKey: string
  id: string
  datasets: Array<string>
  name: string
  otherNames: Array<string>
  description?: string | null
  bornOn?: string | null
  diedOn?: string | null
}
export interface PositionRow {
  type: 'Position'
  sortKey: string
  id: string
  datasets: Array<string>
  stance: t.Stance
  polarity?: number | null
  summary?: string | null
  conditional: boolean
  condition?: string | null
  intensity?: t.Intensity | null
  statedAt?: string | null
  sequence?: number | null
  mode: t.PositionMode
}
export interface PostRow {
  type: 'Post'
  sortKey: string
  id: string
  datasets: Array<string>
  title: string
  role: t.RoleKind
}
export interface QuotationRow {
  type: 'Quotation'
  sortKey: string
  id: string
  datasets: Array<string>
  exact: string
  prefix: string
  suffix: string
  start?: number | null
  end?: number | null
  kind: t.QuotationKind
  verified: boolean
}
export interface SourceRow {
  type: 'Source'
  sortKey: string
  id: string
  datasets: Array<string>
  headline: string
  url?: string | null
  publishedOn?: string | null
  language: string
  sha256?: string | null
}
export interface StatementRow {
  type: 'Statement'
  sortKey: string
  id: string
  datasets: Array<string>
  summary?: string | null
  attribution?: string | null
  prompt?: string | null
  statedAt?: string | null
  roleCheck: t.RoleCheck
}
export type ActorRow = BlocRow | CountryRow | OrganizationRow | PersonRow
export type GroupRow = OrganizationRow | BlocRow
export type NodeRow = AppointmentRow | BlocRow | CountryRow | EventRow | IssueRow | MembershipRow | OrganizationRow | PersonRow | PositionRow | PostRow | QuotationRow | SourceRow | StatementRow
export type ActorConnectionPage = Page<ActorRow>
export type ActorConnectionPageEdge = PageEdge<ActorRow>
export type AppointmentConnectionPage = Page<AppointmentRow>
export type AppointmentConnectionPageEdge = PageEdge<AppointmentRow>
export type BlocConnectionPage = Page<BlocRow>
export type BlocConnectionPageEdge = PageEdge<BlocRow>
export type CountryConnectionPage = Page<CountryRow>
export type CountryConnectionPageEdge = PageEdge<CountryRow>
export type EventConnectionPage = Page<EventRow>
export type EventConnectionPageEdge = PageEdge<EventRow>
export type IssueConnectionPage = Page<IssueRow>
export type IssueConnectionPageEdge = PageEdge<IssueRow>
export type MembershipConnectionPage = Page<MembershipRow>
export type MembershipConnectionPageEdge = PageEdge<MembershipRow>
export type OrganizationConnectionPage = Page<OrganizationRow>
export type OrganizationConnectionPageEdge = PageEdge<OrganizationRow>
export type PersonConnectionPage = Page<PersonRow>
export type PersonConnectionPageEdge = PageEdge<PersonRow>
export type PositionConnectionPage = Page<PositionRow>
export type PositionConnectionPageEdge = PageEdge<PositionRow>
export type PostConnectionPage = Page<PostRow>
export type PostConnectionPageEdge = PageEdge<PostRow>
export type QuotationConnectionPage = Page<QuotationRow>
export type QuotationConnectionPageEdge = PageEdge<QuotationRow>
export type SourceConnectionPage = Page<SourceRow>
export type SourceConnectionPageEdge = PageEdge<SourceRow>
export type StatementConnectionPage = Page<StatementRow>
export type StatementConnectionPageEdge = PageEdge<StatementRow>
