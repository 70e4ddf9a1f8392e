namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Choices that the root alone does not settle; the lemma tells them (استفاد but استحوذ, اتخذ but ائتمن).</summary>
/// <param name="ContractHollow">A weak second radical contracts.</param>
/// <param name="ContractDoubled">Equal last radicals contract.</param>
/// <param name="Merge">Form VIII: first radical and infix become one (اتخذ, ادخر, اظلم); form VII: ن and م do (امحى); defective a-a in و: ends in ى (طغى).</param>
internal readonly record struct StemShape(bool ContractHollow, bool ContractDoubled, bool Merge)
{
    /// <summary>All choices, the usual ones first.</summary>
    public static IEnumerable<StemShape> All
    {
        get
        {
            foreach (bool hollow in (bool[])[true, false])
                foreach (bool doubled in (bool[])[true, false])
                    foreach (bool merge in (bool[])[false, true])
                        yield return new StemShape(hollow, doubled, merge);
        }
    }
}
