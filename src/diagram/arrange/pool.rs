//! Heights in a fixed order, as near as possible to what is wanted.
//!
//! Weighted isotonic regression by pooling adjacent violators (Ayer et al. 1955).

/// In: what each wants, and how much. Out: the nearest heights (weighted least squares) of which none is
/// lower than the one before. Cost: linear.
pub fn pooled(wants: &[(f64, f64)]) -> Vec<f64> {
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for &(want, weight) in wants {
        let mut pool = (want, weight, 1);
        while let Some(&(height, weight, size)) = pools.last() {
            if height <= pool.0 {
                break;
            }
            let together = height * weight + pool.0 * pool.1;
            pool = (together / (weight + pool.1), weight + pool.1, size + pool.2);
            pools.pop();
        }
        pools.push(pool);
    }
    pools.into_iter().flat_map(|(height, _, size)| std::iter::repeat_n(height, size)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_collides_meets_in_the_weighted_middle() {
        assert_eq!(pooled(&[(1.0, 1.0), (5.0, 1.0), (3.0, 1.0), (9.0, 1.0)]), [1.0, 4.0, 4.0, 9.0]);
        assert_eq!(pooled(&[(4.0, 3.0), (0.0, 1.0)]), [3.0, 3.0]);
        assert!(pooled(&[]).is_empty());
    }
}
