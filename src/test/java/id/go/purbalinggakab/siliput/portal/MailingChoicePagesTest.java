package id.go.purbalinggakab.siliput.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
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
                        values (:id, 'N', 'M', :mail, true, :key)
                        """)
                .param("id", id)
                .param("key", key)
                .param("mail", id + "@media.test")
                .update();
        var page = "/berhenti/" + key;
        var reader = new Visitor(port);
        assertThat(reader.get(page).body()).contains("<button").doesNotContain("@media.test");
        assertThat(reader.get(page).body()).contains("<button");
        var program = new Visitor(port).post(page, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
        assertThat(program.statusCode()).isEqualTo(200);
        assertThat(reader.get(page).body())
                .contains("tidak lagi menerima rilis")
                .doesNotContain("<button type=\"submit\">Berhenti");
        assertThat(reader.get("/berhenti/" + id).statusCode())
                .as("what staff pages know stops nobody")
                .isEqualTo(404);
        assertThat(reader.get("/berhenti/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }
}
