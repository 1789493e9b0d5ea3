package id.go.purbalinggakab.siliput.publishing.website;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.publishing.PictureCopy;
import id.go.purbalinggakab.siliput.testing.SamplePhoto;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A telephone finds a picture of its size, also of news that came out before there were sizes. */
@WebTest
class PublicPicturesTest {

    @Autowired
    PublicPictures pictures;

    @Autowired
    JdbcClient jdbc;

    private final UUID article = UUID.randomUUID();
    private final String slug = "gambar-" + article;

    @AfterEach
    void gone() {
        jdbc.sql("delete from article_picture where article_id = ?")
                .param(article)
                .update();
        jdbc.sql("delete from article where id = ?").param(article).update();
    }

    @Test
    void sizesAreMeasuredAndNeverLargerThanThePicture() throws IOException {
        pictures.keepSizes(slug, 1, SamplePhoto.jpeg());
        var copies = pictures.copies(List.of(slug));
        assertThat(copies).extracting(PictureCopy::width).containsExactly(480, 800, 1200);
        for (var copy : copies) {
            var jpeg = pictures.read(slug, 1, copy.edge()).orElseThrow();
            var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(copy.width(), copy.height());
        }
        assertThat(pictures.read(slug, 1, 480).orElseThrow().length)
                .isLessThan(pictures.read(slug, 1, 0).orElseThrow().length);
    }

    @Test
    void picturesOfEarlierNewsGetTheirSizesByThemselves() {
        jdbc.sql("insert into article (id, case_number, version_no, slug, title, dateline, lead, body, content_hash,"
                        + " published_at) values (?, ?, 1, ?, 'J', 'P', 'L', 'B', '', ?)")
                .params(article, slug.substring(0, 20), slug, Timestamp.from(Instant.EPOCH))
                .update();
        jdbc.sql("insert into article_picture values (?, 1, 'K', 'A'), (?, 2, 'hilang', 'A')")
                .params(article, article)
                .update();
        pictures.keep(slug, 1, SamplePhoto.jpeg());
        jdbc.sql("update public_picture_copy set width = 0 where slug = ?")
                .param(slug)
                .update();
        assertThat(pictures.copies(List.of(slug))).isEmpty();
        pictures.makeMissingSizes();
        assertThat(pictures.copies(List.of(slug))).extracting(PictureCopy::edge).containsExactly(480, 800, 0);
    }
}
