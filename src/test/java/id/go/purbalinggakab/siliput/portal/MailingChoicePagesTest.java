package id.go.purbalinggakab.siliput.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class MailingChoicePagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void lookingStopsNothingAndOnePressOfAMailProgramDoes() {
        var id = UUID.randomUUID();
        var key = "kunci-" + UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into journalist (id, name, media, mail, active, stop_key)
                        values (:id, :name, 'M', :mail, true, :key)
                        """)
                .param("id", id)
                .param("name", "Sari " + id)
                .param("key", key)
                .param("mail", id + "@media.test")
                .update();
        var page = "/berhenti/" + key;
        var reader = new Visitor(port);
        assertThat(reader.get(page).body()).contains("<button").doesNotContain("@media.test");
        assertThat(reader.get(page).body()).contains("<button");
        assertThat(reader.send(reader.request(page).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(stopped(id)).as("nothing changed yet").isFalse();
        var program = new Visitor(port).post(page, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
        assertThat(program.statusCode()).isEqualTo(200);
        assertThat(stopped(id)).isTrue();
        var again = new Visitor(port)
                .post(
                        page,
                        "multipart/form-data; boundary=B",
                        "--B\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--B--\r\n");
        assertThat(again.statusCode()).as("the other form that RFC 8058 allows").isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from journalist_change where what = ?")
                        .param("Sari " + id + " (M) berhenti sendiri")
                        .query(Integer.class)
                        .single())
                .as("kept once")
                .isEqualTo(1);
        assertThat(reader.get(page).body())
                .contains("tidak lagi menerima rilis")
                .doesNotContain("<button type=\"submit\">Berhenti");
        assertThat(reader.get("/berhenti/" + id).statusCode())
                .as("what staff pages know stops nobody")
                .isEqualTo(404);
        assertThat(reader.get("/berhenti/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private boolean stopped(UUID id) {
        return jdbc.sql("select opted_out_at is not null from journalist where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
