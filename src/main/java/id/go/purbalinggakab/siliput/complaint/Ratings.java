package id.go.purbalinggakab.siliput.complaint;

import static id.go.purbalinggakab.siliput.register.Columns.stored;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** The complainant's rating of an answer, by a secret link without a login; one per case, the first one counts. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Ratings {

    /** Best mark; 1 is the worst. */
    public static final int BEST = 4;

    private static final int LONGEST = 2000;

    private final ComplaintCases cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** What the page shows: nothing that says who complained or about what. */
    public record Rated(String number, boolean answered, boolean done) {}

    public Optional<Rated> find(String token) {
        return cases.byRatingToken(token)
                .map(found -> new Rated(found.number(), found.answeredAt().isPresent(), isRated(found.number())));
    }

    /**
     * Keeps the first rating, a later one changes nothing.
     *
     * @throws IllegalArgumentException stars outside 1 to 4, a remark that is too long, or no answer yet
     */
    public void rate(String token, int stars, String remark) {
        var rated = find(token).orElseThrow(() -> new IllegalArgumentException("unknown link"));
        if (!rated.answered() || stars < 1 || stars > BEST || remark.length() > LONGEST) {
            throw new IllegalArgumentException("no valid rating");
        }
        if (rated.done()) {
            return;
        }
        try {
            jdbc.sql("insert into complaint_rating (case_number, stars, remark, rated_at) values (?, ?, ?, ?)")
                    .params(rated.number(), stars, remark.strip(), stored(clock.instant()))
                    .update();
        } catch (DuplicateKeyException pressedTwice) {
            return;
        }
    }

    boolean isRated(String number) {
        return jdbc.sql("select count(*) from complaint_rating where case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The secret part of a rating link: 128 random bits. */
    public static final class RatingToken {

        private static final int BYTES = 16;

        private RatingToken() {}

        public static String draw() {
            return HexFormat.of().formatHex(KeyGenerators.secureRandom(BYTES).generateKey());
        }
    }
}
