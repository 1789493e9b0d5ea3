package id.go.purbalinggakab.siliput.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Opens a PDF without letting it fill the memory: the parser unpacks a file's object and cross-reference streams as a
 * whole, and 400 kB of them may hold as many megabytes. Contents and pictures stay packed when a file is only opened.
 */
final class FrugalPdf extends PDFParser {

    /** Unpacked; an office's longest letters stay below one megabyte. */
    private static final long LARGEST = 32L << 20;

    /** Packed, where the file is encrypted and the size behind cannot be counted. */
    private static final long LARGEST_UNREADABLE = 128L << 10;

    /** All pages' contents, fonts and the like, unpacked. */
    private static final long MOST_TOGETHER = 256L << 20;

    private static final Set<String> PACKING = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");

    private static final long MOST_COLUMNS = 10_000;

    private FrugalPdf(Path file) throws IOException {
        super(new RandomAccessReadBufferedFile(file.toFile()), "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    static PDDocument open(Path file) throws IOException {
        return new FrugalPdf(file).parse();
    }

    /** It would take more memory than any letter needs; lenient parsing must not get round it. */
    static final class Bomb extends RuntimeException {}

    /** Piece by piece, where PDFBox would unpack the whole into memory. */
    static InputStream unpacked(COSStream stream) throws IOException {
        if (!isPlainlyPacked(stream)) {
            throw new Bomb();
        }
        var packed = stream.createRawInputStream();
        return stream.getFilters() == null || stream.getFilters() instanceof COSArray none && none.size() == 0
                ? packed
                : new InflaterInputStream(packed);
    }

    /** Adds what a page's contents would take of a reader's memory; a picture's size is looked at elsewhere. */
    static long taken(COSStream stream, long before) throws IOException {
        if (COSName.IMAGE.equals(stream.getDictionaryObject(COSName.SUBTYPE)) || stream.getFilters() == null) {
            return before;
        }
        var all = before
                + (isOnce(stream.getFilters()) ? Math.max(0, unpackedSize(stream, MOST_TOGETHER)) : stream.getLength());
        if (all > MOST_TOGETHER || isPackedTwice(stream.getFilters())) {
            throw new Bomb();
        }
        return all;
    }

    private static boolean isPackedTwice(COSBase filters) {
        return filters instanceof COSArray several
                && several.toCOSNameStringList().stream()
                                .filter(PACKING::contains)
                                .count()
                        > 1;
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        var stream = super.parseCOSStream(dictionary);
        if (dictionary.containsKey(COSName.FIRST) || dictionary.containsKey(COSName.W)) {
            if (!isPlainlyPacked(dictionary) || exceeds(stream)) {
                throw new Bomb();
            }
        }
        return stream;
    }

    /** Not at all or once, and with rows of a common length. */
    private static boolean isPlainlyPacked(COSDictionary dictionary) {
        return isOnce(dictionary.getDictionaryObject(COSName.FILTER, COSName.F))
                && isCommon(dictionary.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
    }

    private static boolean isOnce(COSBase filter) {
        if (filter instanceof COSArray filters) {
            return filters.size() == 0 || filters.size() == 1 && isOnce(filters.getObject(0));
        }
        return filter == null
                || COSName.FLATE_DECODE.equals(filter)
                || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
    }

    private static boolean isCommon(COSBase parameters) {
        if (parameters instanceof COSArray all) {
            return all.size() == 0 || all.size() == 1 && isCommon(all.getObject(0));
        }
        return !(parameters instanceof COSDictionary one)
                || one.getInt(COSName.COLUMNS, 1) <= MOST_COLUMNS
                        && one.getInt(COSName.COLORS, 1) <= 32
                        && one.getInt(COSName.BITS_PER_COMPONENT, 8) <= 16;
    }

    private static boolean exceeds(COSStream stream) throws IOException {
        if (stream.getFilters() == null) {
            return stream.getLength() > LARGEST;
        }
        var size = unpackedSize(stream, LARGEST);
        return size > LARGEST || size < 0 && stream.getLength() > LARGEST_UNREADABLE;
    }

    /** As far as the limit; negative where it is encrypted or cut. */
    private static long unpackedSize(COSStream stream, long limit) throws IOException {
        try (var packed = stream.createRawInputStream();
                var content = new InflaterInputStream(packed)) {
            var block = new byte[1 << 16];
            long size = 0;
            for (int read = content.read(block); read >= 0 && size <= limit; read = content.read(block)) {
                size += read;
            }
            return size;
        } catch (ZipException | EOFException encryptedOrCut) {
            return -1;
        }
    }
}
