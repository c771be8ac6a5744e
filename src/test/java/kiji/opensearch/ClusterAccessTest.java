package kiji.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Addresses of clusters, as people write them.
class ClusterAccessTest {
  @Test
  void anAddressNamesNodesAnArchiveAndItsShards() {
    ClusterAccess access =
        ClusterAccess.of("HTTPS://search1.example:9200,search2.example:9200/news_2?shards=3");
    assertThat(access.nodes())
        .containsExactly(
            URI.create("https://search1.example:9200"), URI.create("https://search2.example:9200"));
    assertThat(access.name()).isEqualTo("news_2");
    assertThat(access.shards()).isEqualTo(3);
    assertThat(access.toString())
        .isEqualTo("https://search1.example:9200, https://search2.example:9200/news_2");
  }

  @Test
  void anArchiveIsCalledKijiUntilItIsNamed() {
    for (String address : List.of("http://[::1]:9200", " http://localhost ", "http://a/")) {
      assertThat(ClusterAccess.of(address).name()).isEqualTo("kiji");
      assertThat(ClusterAccess.of(address).shards()).isEqualTo(1);
    }
  }

  @Test
  void whatIsNoAddressIsRefused() {
    for (String address :
        List.of(
            "",
            "search.example:9200",
            "ftp://search.example/kiji",
            "https://user:secret@search.example/kiji",
            "https://search.example/a/b",
            "https://search.example/Kiji",
            "https://search.example/-kiji",
            "https://search.example/_all",
            "https://search.example/*",
            "https://search.example/kiji?shards=0",
            "https://a,,b/kiji")) {
      assertThatThrownBy(() -> ClusterAccess.of(address))
          .as(address)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("secret");
    }
  }
}
