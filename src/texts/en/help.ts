/** The dialog that shows the guide; the guide itself is docs/guide.md. */
export const help = {
  title: 'Help',
  chapters: 'Chapters',
};
