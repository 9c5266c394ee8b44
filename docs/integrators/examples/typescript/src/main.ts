/**
 * An integrator's program: a community partner refers a person and follows the referral; the care system
 * downloads a report. Exit code 0 if all of it succeeded, 1 if not, with one line that says why.
 */
import { Partner } from './partner.js';
import { ReportReader } from './reports.js';

async function run(folder: string): Promise<void> {
  const partner = new Partner();
  const person = await partner.addPerson();
  console.log(`Added a person, with two consents: ${person}`);
  const referral = await partner.refer(person);
  console.log(`Submitted a referral: ${referral}`);
  console.log(`Waiting for the coordinator (./fairway accept ${referral})`);
  console.log(`Accepted: ${await partner.awaitAcceptance(referral)}`);
  console.log(`Report: ${await new ReportReader().download(folder)}`);
}

run(process.argv[2] ?? 'out').catch((e: unknown) => {
  console.error(`example: ${e instanceof Error ? e.message : e}`);
  process.exitCode = 1;
});
