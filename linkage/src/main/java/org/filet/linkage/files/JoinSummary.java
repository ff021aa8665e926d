package org.filet.linkage.files;

/**
 * What a join did.
 *
 * @param tokens tokens joined
 * @param candidates pairs of records that shared a token and were scored
 * @param strong pairs reported as {@link org.filet.linkage.Tier#STRONG}
 * @param toVerify pairs reported as {@link org.filet.linkage.Tier#TO_VERIFY}
 * @param cappedTokens tokens that more records had than the limit: not followed
 * @param cappedPairs pairs of records that these tokens would have joined; many share other tokens all the same
 * @param diskBytes bytes written to the work folder
 */
public record JoinSummary(
        long tokens,
        long candidates,
        long strong,
        long toVerify,
        long cappedTokens,
        long cappedPairs,
        long diskBytes) {}
