package org.fairway.pathway.levy;

/** Where money comes from and goes to. */
public enum Purse {
  /** Collects the levy: 0.5 % of the pay bill above the allowance. */
  HMRC,
  /** Tops accounts up, pays the government's share and takes what expires. */
  TREASURY,
  /** The employer's account in the apprenticeship service. */
  FUNDS,
  /** The employer's own money. */
  EMPLOYER,
  /** On its way from the account of one employer to the apprentices of another. */
  TRANSFER,
  /** The training provider. */
  PROVIDER
}
