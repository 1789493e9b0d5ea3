package id.go.purbalinggakab.siliput.identity.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A text as a square to be photographed, as the address of a picture. */
final class QrCode {

    private QrCode() {}

    static String picture(String text) {
        try {
            var square = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
            var path = new StringBuilder();
            for (int y = 0; y < square.getHeight(); y++) {
                for (int x = 0; x < square.getWidth(); x++) {
                    if (square.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            var svg =
                    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %1$d' shape-rendering='crispEdges'><path fill='#fff' d='M0 0h%1$dv%1$dH0z'/><path d='%2$s'/></svg>"
                            .formatted(square.getWidth(), path);
            return "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
