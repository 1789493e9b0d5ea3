package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.publishing.networks.ManualPosts;
import id.go.purbalinggakab.siliput.publishing.networks.SocialText;
import id.go.purbalinggakab.siliput.publishing.website.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words for a channel where the author wrote others than the prepared ones; an empty text means as prepared. In a
 * post, {@value ChannelRule#LINK} stands for the address that nobody knows before the release is out.
 */
public record ChannelTexts(
        String mailSubject, String mailLead, String summary, String slug, Map<Channel, String> posts) {

    public static final ChannelTexts PREPARED = new ChannelTexts("", "", "", "", Map.of());

    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]+");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ChannelTexts {
        mailSubject = plain(mailSubject);
        mailLead = plain(mailLead);
        summary = plain(summary);
        slug = plain(slug);
        posts = posts == null ? Map.of() : Map.copyOf(posts);
    }

    /** Empty where the prepared post goes out. */
    public String post(Channel network) {
        return plain(posts.get(network));
    }

    /** What a channel would refuse, each naming the channel and the excess. */
    public List<String> problems() {
        var found = new ArrayList<String>();
        tooLong(found, "Judul surel wartawan", mailSubject.length(), ChannelRule.MAIL_SUBJECT);
        tooLong(found, "Teras surel wartawan", mailLead.length(), ChannelRule.MAIL_LEAD);
        tooLong(found, "Ringkasan website", summary.length(), ChannelRule.SUMMARY);
        tooLong(found, "Alamat halaman website", slug.length(), Slug.LONGEST);
        if (!slug.isEmpty() && !SLUG.matcher(slug).matches()) {
            found.add("Alamat halaman website: hanya huruf kecil, angka, dan tanda hubung, misalnya cegah-stunting.");
        }
        if (mailSubject.lines().count() > 1) {
            found.add("Judul surel wartawan: satu baris saja.");
        }
        for (var network : ManualPosts.NETWORKS) {
            var text = post(network);
            tooLong(found, network.label(), SocialText.length(network, text), SocialText.limit(network));
            if (!text.isEmpty() && SocialText.withoutLink(text).isEmpty()) {
                found.add(network.label() + ": tulis juga isinya, bukan tautannya saja.");
            }
            var tags = HASHTAG.matcher(text).results().count();
            if (network == Channel.INSTAGRAM && tags > ChannelRule.HASHTAGS) {
                found.add("Instagram: %d tagar terlalu banyak (%d dari %d)."
                        .formatted(tags - ChannelRule.HASHTAGS, tags, ChannelRule.HASHTAGS));
            }
        }
        return found;
    }

    private static void tooLong(List<String> found, String channel, int length, int limit) {
        if (length > limit) {
            found.add("%s: kelebihan %d huruf (%d dari %d).".formatted(channel, length - limit, length, limit));
        }
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
