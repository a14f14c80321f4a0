import PdfParser from 'pdf2json';

/** The text of every page of a PDF. */
export async function textOfPages(pdf: Buffer): Promise<readonly string[]> {
  const parser = new PdfParser(null, true);
  await new Promise<void>((resolve, reject) => {
    parser.on('pdfParser_dataReady', () => resolve());
    parser.on('pdfParser_dataError', (error) => reject(new Error(JSON.stringify(error))));
    parser.parseBuffer(pdf);
  });
  const pages = parser.getRawTextContent().split(/-+Page \(\d+\) Break-+/);
  return pages.filter((text) => text.trim() !== '');
}
