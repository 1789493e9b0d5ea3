package id.go.purbalinggakab.siliput.identity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a square to be photographed, as the address of a picture for pages and paper. */
public final class QrCode {

    private static final int WHITE = 0xffffff;
    private static final int SIDE = 400;

    private QrCode() {}

    public static String picture(String text) {
        try {
            var square = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE, Map.of(EncodeHintType.MARGIN, 4));
            var picture = new BufferedImage(square.getWidth(), square.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < square.getHeight(); y++) {
                for (int x = 0; x < square.getWidth(); x++) {
                    picture.setRGB(x, y, square.get(x, y) ? 0 : WHITE);
                }
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
