using PgHaManifests.Core.Diagnostics;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Guards
{
    public class RoomDirectionTests
    {
        [Fact]
        public void No_room_uses_a_later_one() =>
            RoomDirection.Violations(typeof(Diagnostic).Assembly.Location, "PgHaManifests.Core").ShouldBeEmpty();

        [Fact]
        public void A_room_that_uses_a_later_one_is_found()
        {
            var found = RoomDirection.Violations(typeof(RoomDirectionTests).Assembly.Location, "BadHouse");

            found.ShouldBe(
            [
                "BadHouse.Yaml.ByField uses BadHouse.Rules.Catalog",
                "BadHouse.Yaml.ByGenericArgument uses BadHouse.Rules.Catalog",
                "BadHouse.Yaml.ByLambda/<>c uses BadHouse.Rules.Catalog",
                "BadHouse.Yaml.ByRoot uses BadHouse.Flow",
            ]);
        }

        [Fact]
        public void Every_room_has_a_folder_and_every_folder_is_a_room()
        {
            var core = Path.Combine(Repository.Root, "src", "PgHaManifests.Core");
            var folders = Directory.GetDirectories(core).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj"));
            folders.Order(StringComparer.Ordinal).ShouldBeSubsetOf(RoomDirection.Rooms);
        }
    }
}

#pragma warning disable CA1822, CA1823, CS0169, CA1812, CA1852, IDE0051, IDE0044, CA1805
namespace BadHouse.Rules
{
    internal sealed class Catalog
    {
        public static int Count => 1;
    }
}

namespace BadHouse
{
    internal static class Flow
    {
        public static int Run() => 1;
    }
}

namespace BadHouse.Yaml
{
    internal sealed class ByField
    {
        private readonly Rules.Catalog? catalog;
    }

    internal sealed class ByGenericArgument
    {
        private readonly List<Rules.Catalog>? catalogs;
    }

    internal sealed class ByLambda
    {
        public Func<int> Count() => () => Rules.Catalog.Count;
    }

    internal sealed class ByRoot
    {
        public int Run() => Flow.Run();
    }
}
