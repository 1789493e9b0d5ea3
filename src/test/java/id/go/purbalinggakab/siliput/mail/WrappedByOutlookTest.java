package id.go.purbalinggakab.siliput.mail;

import static id.go.purbalinggakab.siliput.mail.SampleMail.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** winmail.dat: its text and files are read; where they cannot be, the file itself stays an attachment. */
class WrappedByOutlookTest {

    private static final int SIGNATURE = 0x223E9F78;
    private static final int BODY = 0x0002800C;
    private static final int NEW_FILE = 0x00069002;
    private static final int TITLE = 0x00018010;
    private static final int DATA = 0x0006800F;

    @Test
    void textAndFilesAreRead() {
        var wrapped = new Wrapped();
        wrapped.part(1, BODY, "Foto liputan dipakai tanpa izin.\0");
        wrapped.part(2, NEW_FILE, "\0".repeat(14));
        wrapped.part(2, TITLE, "foto.txt\0");
        wrapped.part(2, DATA, "isi berkas");
        var mail = mail(wrapped.bytes(), "");
        assertThat(mail.text()).isEqualTo("Foto liputan dipakai tanpa izin.");
        assertThat(mail.readable()).isTrue();
        assertThat(mail.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("foto.txt");
            assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("isi berkas");
        });
        assertThat(mail(wrapped.bytes(), "Teks di luar.").text()).isEqualTo("Teks di luar.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 9, 20, 40})
    void whatIsBrokenStaysAFile(int length) {
        var wrapped = new Wrapped();
        wrapped.part(2, DATA, "isi berkas yang terpotong");
        var bytes = wrapped.bytes();
        var cut = Arrays.copyOf(bytes, Math.min(length, bytes.length));
        assertThat(mail(cut, "Isi.").attachments())
                .extracting(ReceivedMail.Attachment::name)
                .containsExactly("winmail.dat");
    }

    private static ReceivedMail mail(byte[] wrapped, String text) {
        return read(
                """
                From: a@x.example
                Subject: Foto
                Content-Type: multipart/mixed; boundary=B

                --B

                %s
                --B
                Content-Type: application/ms-tnef; name=winmail.dat
                Content-Disposition: attachment; filename=winmail.dat
                Content-Transfer-Encoding: base64

                %s
                --B--
                """
                        .formatted(text, Base64.getEncoder().encodeToString(wrapped)));
    }

    /** As Outlook writes it: a signature, then parts with level, kind, length, content and checksum. */
    private static final class Wrapped {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Wrapped() {
            out.writeBytes(little(6).putInt(SIGNATURE).putShort((short) 1).array());
        }

        void part(int level, int kind, String content) {
            var bytes = content.getBytes(StandardCharsets.US_ASCII);
            var sum = 0;
            for (var one : bytes) {
                sum += one & 0xff;
            }
            out.writeBytes(little(11 + bytes.length)
                    .put((byte) level)
                    .putInt(kind)
                    .putInt(bytes.length)
                    .put(bytes)
                    .putShort((short) sum)
                    .array());
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private static ByteBuffer little(int size) {
            return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
