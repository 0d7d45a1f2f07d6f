import { describe, expect, it } from 'vitest';
import { releaseNotes } from '../../scripts/package/release-notes.mjs';

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- A lamp.

## [1.2.0] - 2031-05-04

### Fixed

- The door [1.1.0] shuts.

## [1.1.0] - 2031-01-01

- The door.
`;

describe('release notes', () => {
  it('are the part of the changelog about the version', () => {
    expect(releaseNotes('1.2.0', CHANGELOG)).toBe('### Fixed\n\n- The door [1.1.0] shuts.');
  });

  it('are what is not released yet when the version is not named', () => {
    expect(releaseNotes('1.3.0', CHANGELOG)).toBe('### Added\n\n- A lamp.');
  });

  it('are empty without a changelog', () => {
    expect(releaseNotes('1.0.0', '')).toBe('');
  });
});
