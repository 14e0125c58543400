using System.Collections;
using System.Reflection;
using PgHaManifests.Core;
using PgHaManifests.Core.Diagnostics;
using Shouldly;
using Xunit;

namespace PgHaManifests.Cli.Tests;

/// <summary>Holds the list of codes and the code that raises them together.</summary>
public sealed class CodesTests
{
    [Fact]
    public void Every_descriptor_in_the_code_is_in_the_catalogue()
    {
        var declared = Declared(typeof(DiagnosticCatalog).Assembly).Concat(Declared(typeof(Codes).Assembly)).Distinct().ToList();
        declared.Count.ShouldBeGreaterThan(50, "the search finds descriptors at all");
        declared.Select(known => known.Code).Except(Codes.All.Select(known => known.Code)).ShouldBeEmpty("add the room's list to DiagnosticCatalog");
    }

    [Fact]
    public void A_descriptor_that_a_list_leaves_out_is_found() => Declared(typeof(CodesTests).Assembly).ShouldContain(Forgotten);

    internal static readonly Descriptor Forgotten = new("PGHA9999", "forgotten", Severity.Info, DiagnosticSource.Internal, "For this test.", "none");

    [Fact]
    public void Codes_are_unique_and_in_order()
    {
        Codes.All.Select(known => known.Code).ShouldBeUnique();
        Codes.All.Select(known => known.Code).ShouldBe(Codes.All.Select(known => known.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_slug_names_one_code_and_is_kebab_case()
    {
        Codes.All.Select(known => known.Slug).ShouldBeUnique();
        Codes.All.Where(known => known.Slug.Any(c => c is not (>= 'a' and <= 'z') and not (>= '0' and <= '9') and not '-')).ShouldBeEmpty();
    }

    [Fact]
    public void Every_code_says_what_is_wrong_and_what_to_do() =>
        Codes.All.Where(known => known.Title.Length < 10 || known.Help.Length < 5).Select(known => known.Code).ShouldBeEmpty();

    /// <summary>Descriptors in static fields and properties, alone, in lists, or inside the rules that hold them.</summary>
    private static IEnumerable<Descriptor> Declared(Assembly assembly)
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var field in assembly.GetTypes().Where(type => !type.ContainsGenericParameters).SelectMany(type => type.GetFields(Static)))
        {
            var holdsRule = field.FieldType.GetProperty("Descriptor")?.PropertyType == typeof(Descriptor);
            if (field.FieldType == typeof(Descriptor) && field.GetValue(null) is Descriptor alone)
                yield return alone;
            else if (holdsRule && field.GetValue(null) is { } rule)
                yield return (Descriptor)field.FieldType.GetProperty("Descriptor")!.GetValue(rule)!;
            else if (typeof(IEnumerable<Descriptor>).IsAssignableFrom(field.FieldType) && field.GetValue(null) is IEnumerable many)
            {
                foreach (var one in many.OfType<Descriptor>())
                    yield return one;
            }
        }
    }
}
