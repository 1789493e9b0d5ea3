package id.go.purbalinggakab.siliput.publishing;

import java.util.List;

/**
 * What one channel got of a version: its words and its pictures.
 *
 * @param heading title or subject; empty where the channel knows none
 * @param byHand a person put it out: these are the words that the office had prepared for it
 */
public record SentContent(String heading, String text, boolean byHand, List<SentPicture> pictures) {

    public SentContent {
        pictures = List.copyOf(pictures);
    }

    /** A picture as it went to the channel, small. */
    public record SentPicture(int number, String caption, String altText, byte[] jpeg) {}
}
