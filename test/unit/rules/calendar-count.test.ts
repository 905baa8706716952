import { calendarCount } from '../../../server/src/rules/catalogue/calendar-count';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(calendarCount, {
  valid: [
    {
      name: 'a common year',
      text: overviewSaying('发布日报365期、月报12期、季报4期、周报52期。', 2023),
    },
    { name: 'a leap year', text: overviewSaying('发布空气质量日报366期。', 2024) },
    {
      name: 'several series',
      text: overviewSaying('各县发布月报144期、日报1460期、公报24期。', 2023),
    },
    { name: 'fifty-three weeks begin', text: overviewSaying('发布周报53期。', 2023) },
    { name: 'a new series', text: overviewSaying('发布日报90期、月报6期。', 2023) },
  ],
  invalid: [
    {
      name: 'a day too many',
      text: overviewSaying('发布⟦日报366期⟧。', 2023),
      severity: 'info',
      messages: ['calendar-count'],
    },
    {
      name: 'the leap day lacking',
      text: overviewSaying('发布⟦日报365期⟧。', 2024),
      severity: 'info',
      messages: ['calendar-count.leap'],
    },
    {
      name: 'thirteen months',
      text: overviewSaying('编发⟦13期环境质量月报⟧。', 2023),
      severity: 'info',
      says: '月报',
    },
    {
      name: 'a week and a quarter too many',
      text: overviewSaying('发布⟦周报54期⟧、⟦季报5期⟧。', 2023),
    },
  ],
});
