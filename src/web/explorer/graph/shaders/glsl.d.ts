/** The build takes a shader as its text. */
declare module '*.glsl' {
  const text: string
  export default text
}
