namespace Isnad.Archive.Agreement;

/// <summary>How far people agree who decided on the same records.</summary>
/// <param name="Records">How many records two or more decided on.</param>
/// <param name="Verdict">Agreement on whether they are records at all.</param>
/// <param name="Pairs">The same for every two people, those with most records in common first.</param>
/// <param name="Fields">Agreement on the fields of records that those who decided hold to be records.</param>
/// <param name="Disagreements">Records on which they differ, the last decided on first; at most 200.</param>
public sealed record CoderAgreement(int Records, AgreementFigure Verdict, IReadOnlyList<PairAgreement> Pairs, IReadOnlyList<FieldAgreement> Fields, IReadOnlyList<Disagreement> Disagreements);

/// <summary>Figures of one agreement.</summary>
/// <param name="Units">Over how many records.</param>
/// <param name="Share">Share of pairs of decisions that agree, 0–1; null without units.</param>
/// <param name="Alpha">Krippendorff's alpha, nominal; null where nothing could be disagreed on.</param>
/// <param name="F1">F1 of one against the other, summed over pairs of decisions; null where neither tells anything.</param>
public sealed record AgreementFigure(int Units, double? Share, double? Alpha, double? F1);

/// <summary>Two people.</summary>
/// <param name="One">Name of the one.</param>
/// <param name="Other">Name of the other.</param>
/// <param name="Figure">Their agreement on whether records are records.</param>
public sealed record PairAgreement(string One, string Other, AgreementFigure Figure);

/// <summary>A field.</summary>
/// <param name="Field">Its name in the output contract.</param>
/// <param name="Figure">Agreement on it.</param>
public sealed record FieldAgreement(string Field, AgreementFigure Figure);

/// <summary>A record on which people differ.</summary>
/// <param name="Uid">Its id.</param>
/// <param name="Report">Id of its report.</param>
/// <param name="Fields">What they differ on: `verdict`, or names of fields.</param>
/// <param name="Decisions">The decisions that stand, one for each person.</param>
public sealed record Disagreement(string Uid, string Report, IReadOnlyList<string> Fields, IReadOnlyList<Decision> Decisions);
