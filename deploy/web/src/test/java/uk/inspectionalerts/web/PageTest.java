package uk.inspectionalerts.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Tokens.class)
class PageTest {

    @Test
    void followingNextReadsEachItemOnce() {
        List<Integer> read = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            JsonPath page = given().queryParams(next.isEmpty() ? java.util.Map.of() : java.util.Map.of("after", next))
                    .queryParam("limit", 3)
                    .get("/books")
                    .jsonPath();
            read.addAll(page.getList("items", Integer.class));
            next = page.getString("next");
            pages++;
        } while (next != null);

        assertThat(read).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(given().get("/books?limit=7").jsonPath().getMap("")).containsOnlyKeys("items");
    }
}
