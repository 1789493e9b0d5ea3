package id.go.purbalinggakab.siliput.complaint.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.purbalinggakab.siliput.complaint.web.EngineEndpoints.Endpoint;
import id.go.purbalinggakab.siliput.testing.Visitor;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One person asking the engine: by the web applications with a session, by /engine-rest with a password. */
record Asking(Visitor visitor, String user) {

    String ask(Endpoint at) {
        var request = visitor.request(at.path()).header("Content-Type", "application/json");
        if (at.path().startsWith("/engine-rest")) {
            var login = (user + ":Siliput-2026").getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        var answer = visitor.send(at.verb().equals("GET") ? request.GET() : asking(request));
        return answer.statusCode() + " " + comparable(answer.body());
    }

    private HttpRequest.Builder asking(HttpRequest.Builder request) {
        return request.header(
                        "X-XSRF-TOKEN",
                        visitor.cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElse(""))
                .POST(BodyPublishers.ofString("{}"));
    }

    /** The order of a list says nothing, nor does the time of an answer. */
    private static String comparable(String body) {
        try {
            var json = new ObjectMapper().readTree(body);
            if (json instanceof ObjectNode one) {
                one.remove("timestamp");
            }
            return json.isArray()
                    ? StreamSupport.stream(json.spliterator(), false)
                            .map(JsonNode::toString)
                            .sorted()
                            .collect(Collectors.joining(",\n"))
                    : json.toString();
        } catch (IOException noJson) {
            return body;
        }
    }
}
