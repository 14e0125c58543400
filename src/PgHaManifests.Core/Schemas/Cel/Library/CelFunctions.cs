namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>All functions, by who has them.</summary>
internal static class CelFunctions
{
    /// <summary>What the rules of custom resources may call.</summary>
    public static IEnumerable<CelOverload> Kubernetes() =>
    [
        .. OperatorFunctions.Declarations(),
        .. ConversionFunctions.Declarations(),
        .. TimeFunctions.Declarations(),
        .. StringFunctions.Declarations(),
        .. RegexFunctions.Declarations(),
        .. OptionalFunctions.Declarations(),
        .. ListFunctions.Declarations(),
        .. SetFunctions.Declarations(),
        .. UrlFunctions.Declarations(),
        .. AddressFunctions.Declarations(),
        .. QuantityFunctions.Declarations(),
        .. FormatFunctions.Declarations(),
        .. SemverFunctions.Declarations(),
    ];

    /// <summary>What other users of the language add.</summary>
    public static IEnumerable<CelOverload> Extensions() =>
    [
        .. StringFunctions.LaterDeclarations(),
        .. MathFunctions.Declarations(),
        .. EncoderFunctions.Declarations(),
    ];
}
