//! Knots: which elements all lead to one another, in an order in which what follows comes first.

/// No number given yet.
const NONE: u32 = u32::MAX;

/// Elements by the knot that they lie in. An element that does not lead back to itself over
/// others is alone in its knot.
pub(super) struct Knotted {
    /// The elements that were reached, those of one knot side by side. A knot comes after
    /// every knot that it leads to.
    order: Vec<u32>,
    /// Where each knot starts in `order`; one more than there are knots.
    starts: Vec<u32>,
    /// The knot of each element, by its number.
    of: Vec<u32>,
}

impl Knotted {
    /// The knots of what can be reached from the roots, among so many elements.
    ///
    /// *Cost*: linear in what is reached (Tarjan 1972, without recursion).
    pub fn new<'a>(count: usize, roots: impl IntoIterator<Item = u32>, after: impl Fn(u32) -> &'a [u32]) -> Self {
        let knotted = Knotted { order: Vec::new(), starts: vec![0], of: vec![NONE; count] };
        let mut search =
            Search { knotted, numbers: vec![NONE; count], least: vec![NONE; count], next: 0, stack: Vec::new() };
        roots.into_iter().for_each(|root| search.from(root, &after));
        search.knotted
    }

    pub fn count(&self) -> usize {
        self.starts.len() - 1
    }

    /// The elements of a knot.
    pub fn members(&self, knot: usize) -> &[u32] {
        &self.order[self.starts[knot] as usize..self.starts[knot + 1] as usize]
    }

    /// The knot of an element that was reached.
    pub fn of(&self, element: u32) -> usize {
        self.of[element as usize] as usize
    }

    pub fn is_reached(&self, element: u32) -> bool {
        self.of[element as usize] != NONE
    }

    /// Whether every element is alone: nothing leads back to itself over others.
    pub fn is_straight(&self) -> bool {
        self.count() == self.order.len()
    }
}

struct Search {
    knotted: Knotted,
    /// When each element was first met.
    numbers: Vec<u32>,
    /// The earliest element that is known to be reached from each.
    least: Vec<u32>,
    next: u32,
    /// Elements whose knot is not complete yet.
    stack: Vec<u32>,
}

impl Search {
    fn from<'a>(&mut self, root: u32, after: &impl Fn(u32) -> &'a [u32]) {
        if self.numbers[root as usize] != NONE {
            return;
        }
        self.meet(root);
        let mut calls = vec![(root, after(root).iter())];
        while let Some((element, steps)) = calls.last_mut() {
            let element = *element;
            match steps.next() {
                Some(&next) if self.numbers[next as usize] == NONE => {
                    self.meet(next);
                    calls.push((next, after(next).iter()));
                }
                Some(&next) if self.knotted.of[next as usize] == NONE => {
                    self.lower(element, self.numbers[next as usize]);
                }
                Some(_) => {}
                None => {
                    calls.pop();
                    if let Some(&(before, _)) = calls.last() {
                        self.lower(before, self.least[element as usize]);
                    }
                    self.close(element);
                }
            }
        }
    }

    fn meet(&mut self, element: u32) {
        self.numbers[element as usize] = self.next;
        self.least[element as usize] = self.next;
        self.next += 1;
        self.stack.push(element);
    }

    fn lower(&mut self, element: u32, number: u32) {
        let least = &mut self.least[element as usize];
        *least = number.min(*least);
    }

    /// Takes a knot off the stack when its first element is left.
    fn close(&mut self, element: u32) {
        if self.least[element as usize] != self.numbers[element as usize] {
            return;
        }
        let knot = self.knotted.count() as u32;
        while let Some(member) = self.stack.pop() {
            self.knotted.of[member as usize] = knot;
            self.knotted.order.push(member);
            if member == element {
                break;
            }
        }
        self.knotted.starts.push(self.knotted.order.len() as u32);
    }
}
