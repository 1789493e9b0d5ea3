package id.go.purbalinggakab.siliput.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.go.purbalinggakab.siliput.identity.KnownBrowsers;
import id.go.purbalinggakab.siliput.identity.Logins;
import id.go.purbalinggakab.siliput.identity.Logins.SessionSettings;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionLengthTest {

    private static final SessionSettings SETTINGS = new SessionSettings(Duration.ofHours(12), Duration.ofMinutes(30));

    @ParameterizedTest
    @CsvSource({"staf,720", "agendaris,720", "kepala,720", "auditor,30", "camunda-admin,30", "'staf,camunda-admin',30"})
    void anOfficialsLoginLastsADutyDayAnAdministratorsHalfAnHourIdle(String groups, int minutes)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", "/masuk");
        var login = UsernamePasswordAuthenticationToken.authenticated(
                "budi", null, AuthorityUtils.commaSeparatedStringToAuthorityList(groups));
        var response = new MockHttpServletResponse();
        var browsers = mock(KnownBrowsers.class);
        when(browsers.mark("budi", request)).thenReturn(new Cookie("SILIPUT-KENAL", "x"));
        new LoginSuccess(SETTINGS, mock(Logins.class), browsers, mock(LoginSteps.class))
                .onAuthenticationSuccess(request, response, login);
        assertThat(request.getSession().getMaxInactiveInterval()).isEqualTo(minutes * 60);
        assertThat(response.getRedirectedUrl()).isEqualTo("/beranda");
    }

    @Test
    void aBusySessionEndsWithTheDutyDay() throws ServletException, IOException {
        assertThat(isLeft(Duration.ofHours(11))).isTrue();
        assertThat(isLeft(Duration.ofHours(13))).isFalse();
    }

    @Test
    void aTaskListThatAsksByItselfKeepsNoWatchedSessionOpen() throws ServletException, IOException {
        var session = new MockHttpSession();
        IdleFilter.watch(session);
        assertThat(isLeft(session, 0, "/kantor/pejabat")).isTrue();
        assertThat(isLeft(session, 25, "/camunda/api/engine/engine/default/filter/1/list"))
                .isTrue();
        assertThat(isLeft(session, 29, "/kantor/pejabat")).isTrue();
        assertThat(isLeft(session, 58, "/camunda/api/engine/engine/default/filter/1/list"))
                .isTrue();
        assertThat(isLeft(session, 60, "/camunda/api/engine/engine/default/filter/1/list"))
                .isFalse();
    }

    private static boolean isLeft(MockHttpSession session, int minutes, String path)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setSession(session);
        var now = Clock.fixed(Instant.ofEpochSecond(minutes * 60L), ZoneOffset.UTC);
        new IdleFilter(asked -> asked.getRequestURI().contains("/filter/"), SETTINGS.idle(), now)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return !session.isInvalid();
    }

    /** The last request before this one was made in the morning. */
    private static boolean isLeft(Duration age) throws ServletException, IOException {
        var session = new MockHttpSession();
        var now = Clock.fixed(Instant.ofEpochMilli(session.getCreationTime()).plus(age), ZoneOffset.UTC);
        var request = new MockHttpServletRequest("GET", "/kantor");
        request.setSession(session);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "budi", null, AuthorityUtils.createAuthorityList("staf")));
        try {
            new DutyDayFilter(SETTINGS.dutyDay(), now)
                    .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
            return !session.isInvalid() && SecurityContextHolder.getContext().getAuthentication() != null;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
