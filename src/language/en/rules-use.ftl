# Rules of family I: use. A key ending in -do says what to do.

i01-title = Instrumental only
i01 = { $element } leads to { $to }, and to no value.
i01-all-title = Instrumental only
i01-all = On the way to { $to } none of the { $count } elements leads to a value as well.
i01-do = ask what this is worth in itself, and draw a link to that.
i01-wide-do = in a wider reading a path to a value runs: see with --reading all.

i02-title = Volunteering subordinate
i02 = { $element } leads on, but to no value at { $count ->
    [one] level { $levels }
   *[other] any of the levels { $levels }
}.
i02-none-title = Volunteering subordinate
i02-none = { $element } leads on, but to no value for anyone but the recipient.
i02-do = ask what this volunteering is worth to those who give it and to society, and draw that link.
i02-wide-do = in a wider reading such a path runs: see with --reading all.

i03-title = Rung on the pyramid
i03 = { $element } is put as a rung or rank: { $term }.
i03-do = name it by what it is and does itself, without a rank beside care.
i03-link-title = Link as a rung
i03-link = { $link } is put as a rung or rank: { $term }.
i03-link-do = say what happens, without a rank beside care.

i04-title = Substitution without capacity
i04 = { $link } replaces or shifts something ({ $term }); { $to } has no condition or factor.
i04-element-title = Substitute without capacity
i04-element = { $element } replaces or shifts something ({ $term }); it has no condition or factor.
i04-do = ask what people need for this, and draw that condition or factor to { $to }.
i04-wide-do = in a wider reading { $to } has one: see with --reading all which links do not count here.

i05-title = No co-owner
i05 = Only { $actors } { $count ->
    [one] has
   *[other] have
} a role in { $element }, namely { $verb }, with no co-owner.
i05-do = ask who in the community co-owns this, and name them (co_owner: "…").
i05-outside-title = No co-owner
i05-outside = Only { $actors } { $count ->
    [one] has
   *[other] have
} a role in { $element }, namely { $verb }; this works on { $to }, with no co-owner.
i05-outside-do = ask who in the community has a say in this, and name them (co_owner: "…").
