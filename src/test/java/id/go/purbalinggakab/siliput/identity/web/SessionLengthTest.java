package id.go.purbalinggakab.siliput.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.identity.SessionSettings;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
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
        new LoginSuccess(SETTINGS).onAuthenticationSuccess(request, response, login);
        assertThat(request.getSession().getMaxInactiveInterval()).isEqualTo(minutes * 60);
        assertThat(response.getRedirectedUrl()).isEqualTo("/beranda");
    }

    @Test
    void aBusySessionEndsWithTheDutyDay() throws ServletException, IOException {
        var fresh = session(Duration.ofHours(11));
        assertThat(isLeft(fresh)).isTrue();
        assertThat(isLeft(session(Duration.ofHours(13)))).isFalse();
    }

    private static boolean isLeft(MockHttpSession session) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/kantor");
        request.setSession(session);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "budi", null, AuthorityUtils.createAuthorityList("staf")));
        try {
            new DutyDayFilter(SETTINGS.dutyDay())
                    .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
            return !session.isInvalid() && SecurityContextHolder.getContext().getAuthentication() != null;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static MockHttpSession session(Duration age) {
        return new MockHttpSession() {
            @Override
            public long getLastAccessedTime() {
                return getCreationTime() + age.toMillis();
            }
        };
    }
}
