using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Impact.Tests.HouseRules;

/// <summary>A number becomes text with a culture that is named. The compiler refuses <c>x.ToString()</c>; this refuses what it lets through.</summary>
public sealed class NumberTextTests
{
    private static readonly Type[] Numbers = [typeof(double), typeof(float), typeof(decimal), typeof(double?), typeof(float?), typeof(decimal?)];

    public static TheoryData<string> Projects => ["Impact.Core", "Impact.Ingest", "Impact.Reports", "impact"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_interpolated_number_takes_the_culture_of_the_machine(string project) =>
        Il.Methods(Assembly.Load(project)).Where(InterpolatesWithoutCulture).Select(Name).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_number_is_added_to_a_text(string project) =>
        Il.Methods(Assembly.Load(project)).Where(method => Il.MembersUsed(method).Any(used => IsBareToString(used.Member))).Select(Name).ShouldBeEmpty();

    [Fact]
    public void A_page_takes_its_numbers_as_text_from_one_place() =>
        Il.Methods(Assembly.Load("Impact.Reports")).Where(method => Il.MembersUsed(method).Any(used => used.Code == OpCodes.Box && Numbers.Contains(used.Member)))
            .Select(Name).Where(name => !name.StartsWith("Impact.Reports.Text.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_an_interpolated_number()
    {
        InterpolatesWithoutCulture(GetType().GetMethod(nameof(Faulty), BindingFlags.NonPublic | BindingFlags.Static)!).ShouldBeTrue();
        InterpolatesWithoutCulture(GetType().GetMethod(nameof(Correct), BindingFlags.NonPublic | BindingFlags.Static)!).ShouldBeFalse();
    }

    private static string Faulty(double share) => $"{share:F2}";

    private static string Correct(double share) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{share:F2}");

    private static bool InterpolatesWithoutCulture(MethodBase method)
    {
        var used = Il.MembersUsed(method).Select(instruction => instruction.Member).OfType<MethodBase>().ToList();
        return used.Any(AppendsNumber) && used.Any(member => member is ConstructorInfo constructor
            && constructor.DeclaringType == typeof(DefaultInterpolatedStringHandler) && constructor.GetParameters().Length == 2);
    }

    private static bool AppendsNumber(MethodBase member) =>
        member.DeclaringType == typeof(DefaultInterpolatedStringHandler) && member is MethodInfo { IsGenericMethod: true } append && Numbers.Contains(append.GetGenericArguments()[0]);

    private static bool IsBareToString(MemberInfo member) =>
        member is MethodInfo { Name: nameof(ToString) } method && method.GetParameters().Length == 0 && Numbers.Contains(method.DeclaringType);

    private static string Name(MethodBase method) => $"{method.DeclaringType?.FullName}.{method.Name}";
}
