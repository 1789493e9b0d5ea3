package id.go.purbalinggakab.siliput.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.guide.Guide;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody reads the guides, each comes to the own one first; what is installed is for the administrator. */
@WebTest
class GuidePagesTest {

    private static final Pattern PICTURE = Pattern.compile("src=\"(gambar/[^\"]+)\"");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"agendaris, petugas", "kepala, petugas", "tim, petugas", "auditor, auditor", "admin, administrator"})
    void theHelpLinkOpensTheGuideOfTheRole(String user, String guide) {
        assertThat(as(user).get("/kantor/panduan/saya")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/kantor/panduan/" + guide);
    }

    @ParameterizedTest
    @EnumSource
    void everyGuideIsAPageWithItsPictures(Guide guide) {
        var reader = as("budi");
        var page = reader.get("/kantor/panduan/" + guide.file());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1", guide.title());
        assertThat(PICTURE.matcher(page.body()).results().map(match -> match.group(1)))
                .allSatisfy(picture -> assertThat(
                                reader.get("/kantor/panduan/" + picture).statusCode())
                        .as(picture)
                        .isEqualTo(200));
        assertThat(reader.get("/kantor/panduan").body()).contains("/kantor/panduan/" + guide.file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kantor/panduan", "/kantor/panduan/petugas", "/kantor/tentang", "/kantor/muat-ulang"})
    void onlyForThoseWhoAreLoggedIn(String path) {
        assertThat(new Visitor(port).get(path).headers().firstValue("Location").orElseThrow())
                .contains("/masuk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kantor/panduan/rahasia",
                "/kantor/panduan/gambar/tidak-ada.png",
                "/kantor/panduan/tentang-sistem"
            })
    void whatIsNoGuideIsNotFound(String path) {
        assertThat(as("budi").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theAdministratorReadsWhatIsInstalledAndWhatBecomesOfIt() {
        var page = as("admin").get("/kantor/tentang");
        assertThat(page.body())
                .contains("Camunda 7.24.0 Community Edition", "H2 ", "Oktober 2025", "Operaton", "CIB seven");
        assertThat(as("admin").get("/kantor/panduan").body()).contains("/kantor/tentang");
        assertThat(as("kabid").get("/kantor/tentang").statusCode()).isEqualTo(403);
        assertThat(as("kabid").get("/kantor/panduan").body()).doesNotContain("/kantor/tentang");
    }

    @Test
    void theReloadAnswersInAPage() {
        var admin = as("admin");
        assertThat(admin.get("/kantor/muat-ulang").body()).contains("Muat ulang sekarang");
        var answer = admin.postForm("/kantor/muat-ulang", Map.of("halaman", "ya", "_csrf", admin.csrf()));
        assertThat(answer.body()).contains("processes/coverage.bpmn", "Tidak berubah.");
        var other = as("kabid");
        assertThat(other.get("/kantor/muat-ulang").statusCode()).isEqualTo(403);
        assertThat(other.postForm("/kantor/muat-ulang", Map.of("halaman", "ya", "_csrf", other.csrf()))
                        .statusCode())
                .isEqualTo(403);
    }

    private Visitor as(String user) {
        return new Visitor(port).loggedIn(user);
    }

    /** Whoever looks at invented cases is told so, on whatever page. */
    @Test
    void everyPageBearsTheMarkWhileTheCasesAreExamples() {
        var head = new Visitor(port).loggedIn("kepala");
        for (var page :
                List.of("/", "/lacak", "/kantor/panduan", "/kantor/penunjukan", "/kantor/kalender", "/laporan")) {
            assertThat(head.get(page).body()).as(page).contains("class=\"demo\"", ">DEMO – data contoh");
        }
        assertThat(new Visitor(port).get("/masuk").body()).contains("class=\"demo\"", ">DEMO – data contoh");
        var staff = new Visitor(port).loggedIn("budi");
        for (var page : List.of("/kantor/wartawan", "/kantor/pemberitahuan")) {
            assertThat(staff.get(page).body()).as(page).contains("class=\"demo\"", ">DEMO – data contoh");
        }
    }
}
