import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser'

declare const configuration: IConfiguration & {
  forbidden: IForbiddenRuleType[]
  options: NonNullable<IConfiguration['options']>
}
export default configuration
