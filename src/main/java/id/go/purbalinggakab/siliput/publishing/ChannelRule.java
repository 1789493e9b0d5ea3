package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.networks.XRule;
import java.util.Map;

/**
 * What each channel takes, for forms that count while somebody types.
 *
 * @param linkLengths what {@value #LINK} counts there; 0 where the post goes out without it
 */
public record ChannelRule(
        XRule x, Map<String, Integer> limits, Map<Channel, Integer> linkLengths, int hashtags, String tags) {

    /** Stands in a post for the address that nobody knows before the release is out. */
    public static final String LINK = "{tautan}";

    /** Longer than any address of ours, so that a text never has to be cut once the true one is known. */
    public static final int LINK_LENGTH = 150;

    public static final int MAIL_SUBJECT = 150;
    public static final int MAIL_LEAD = 1000;
    public static final int SUMMARY = 300;
    public static final int HASHTAGS = 30;
}
