package kiji.embedded;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;

/// Writes chosen segments anew, each by itself, when deletes are to be merged away, and leaves all
/// others as they are: what was deleted of those chosen is in no file afterwards.
final class Singly extends FilterMergePolicy {
  private final Set<String> segments;

  /// @param segments their names
  Singly(Set<String> segments) {
    super(NoMergePolicy.INSTANCE);
    this.segments = Set.copyOf(segments);
  }

  @Override
  public MergeSpecification findForcedDeletesMerges(SegmentInfos infos, MergeContext context) {
    MergeSpecification each = new MergeSpecification();
    infos.asList().stream()
        .filter(info -> segments.contains(info.info.name))
        .filter(info -> !context.getMergingSegments().contains(info))
        .forEach(info -> each.add(new MergePolicy.OneMerge(List.of(info))));
    return each;
  }
}
