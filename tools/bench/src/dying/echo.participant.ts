// What hosts load in their threads and child processes.
export default { subject: 'echo', handle: ({ payload }: { readonly payload: Uint8Array }) => payload };
