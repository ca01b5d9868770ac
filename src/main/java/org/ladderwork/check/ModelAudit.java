package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderwork.algebra.Operator;
import org.ladderwork.master.MasterEquation;
import org.ladderwork.scalar.Scalar;

/**
 * What should be asked of a model before any formula about it: is H Hermitian, are the rates positive, does each bath have the temperature that is declared, local and global
 * detailed balance, stability, and the second law with heat counted in several ways ({@link SecondLaw}).
 *
 * <p>Every answer is exact where it says GOOD; a WARNING with conditions says what must be positive.
 *
 * @param findings in the order of the questions
 * @param accounts of the heat of the steady state, side by side; none where there is no steady state
 */
public record ModelAudit(List<Finding> findings, List<HeatAccount> accounts) {
    public ModelAudit {
        findings = List.copyOf(findings);
        accounts = List.copyOf(accounts);
    }

    /** {@return the audit of a model}
     *  @param steady gives expectation values in the steady state; empty where there is none
     *  @param region where the parameters lie */
    public static ModelAudit of(MasterEquation equation, Function<Operator, Optional<Scalar>> steady, Region region) {
        List<Finding> findings = new ArrayList<>(new StaticAudit(equation, region).findings());
        List<HeatAccount> accounts = SecondLaw.accounts(equation, steady, region);
        findings.addAll(SecondLaw.findings(accounts));
        return new ModelAudit(findings, accounts);
    }

    /** {@return whether nothing was found that makes the model senseless} */
    public boolean isSound() {
        return findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    }
}
