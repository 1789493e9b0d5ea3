package id.go.purbalinggakab.siliput.archive;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;

/** Grey pictures that the JDK takes for linear light (with alpha, 16 bits) and would show far too bright. */
final class GreyPicture {

    private GreyPicture() {}

    static BufferedImage plain(BufferedImage picture) {
        var colours = picture.getColorModel();
        boolean asIs = colours.getColorSpace().getType() != ColorSpace.TYPE_GRAY
                || picture.getType() == BufferedImage.TYPE_BYTE_GRAY;
        if (asIs) {
            return picture;
        }
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var samples = picture.getRaster();
        var shift = colours.getComponentSize(0) - 8;
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                var grey = samples.getSample(x, y, 0) >> shift;
                var alpha = colours.hasAlpha() ? samples.getSample(x, y, 1) >> shift : 0xFF;
                plain.setRGB(x, y, alpha << 24 | grey << 16 | grey << 8 | grey);
            }
        }
        return plain;
    }
}
